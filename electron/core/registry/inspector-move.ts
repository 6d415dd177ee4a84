import { personalColumns, placeOf } from '../personal/personal-columns.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { columnsOf } from './assistant-desk.ts';
import { type InspectorRecord, openEndedCertificate } from './inspector-store.ts';
import { savePhone } from './saved-phone.ts';

/** 移到协助人员库: somebody who may help and never inspect leaves the register of inspectors with everything that the other one keeps. */
export function moveToAssistants(context: CommandContext, person: InspectorRecord): void {
  const { workspace } = context;
  const { inspectors, assistants, dossiers } = workspace;
  const at = instantText(context.now());
  const id = assistants.put(null, {
    ...columnsOf(valuesOf(person)),
    batch_id: workspace.imports.byHand(at),
    updated_at: at,
  });
  assistants.setTrainings(id, dossiers.trainings().get(person.id) ?? []);
  savePhone(context, 'assistant', id, phoneOf(context, person), sealed => assistants.setPhone(id, sealed));
  dossiers.setCertificates(person.id, []);
  dossiers.setRecusals(person.id, []);
  dossiers.setAbsences(person.id, []);
  dossiers.setTrainings(person.id, []);
  inspectors.remove(person.id);
}

function valuesOf(person: InspectorRecord): Parameters<typeof columnsOf>[0] {
  const qualifications = JSON.parse(person.qualifications) as string[];
  return {
    kind: 'helper',
    name: person.name,
    unit: person.unit,
    code: null,
    qualification: qualifications.join('、').slice(0, 100) || null,
    qualificationNumber: person.certificate,
    qualificationUntil: person.certificate_until === openEndedCertificate ? null : person.certificate_until,
    fields: JSON.parse(person.fields) as string[],
    contractNumber: null,
    contractFrom: null,
    contractUntil: null,
    funding: null,
    pledgedOn: null,
    entry: null,
    interests: null,
    appraisal: null,
    disabledOn: null,
  };
}

/** A number is sealed for its row, so it is opened and sealed again. */
function phoneOf({ workspace }: CommandContext, { id, phone_sealed }: InspectorRecord): string | undefined {
  if (!phone_sealed) return undefined;
  return workspace.personal.requireCipher().at(placeOf(personalColumns.inspector.phone)).open(id, phone_sealed);
}
