import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { JobContext } from '../service/context.ts';
import { readSealImage } from './image/read-seal-image.ts';
import { sealedPicture } from './kept-picture.ts';
import { requireActiveSeal } from './require-seal.ts';
import { requireKeeper } from './seal-commands.ts';
import { pictureOf } from './seal-list.ts';
import { sizeOf } from './seal-size.ts';

/** Takes the picture of a seal in, seals it with the workspace key and keeps nothing else of the file. */
export async function setSealPicture(
  context: JobContext,
  { id, file }: ParsedInputOf<'seal.setPicture'>,
): Promise<OutputOf<'seal.setPicture'>> {
  const { workspace, application } = context;
  const seal = requireActiveSeal(workspace, id);
  requireKeeper(context, seal);
  const mask = await readSealImage(application.grants.input(file), sizeOf(seal));
  return context.commit(({ note }) => {
    requireActiveSeal(workspace, id);
    const picture = sealedPicture(workspace, id, mask);
    workspace.seals.setPicture(id, picture);
    note({
      subject: seal.name,
      after: { 图像: `${mask.width} × ${mask.height} 像素`, 校验值: picture.picture_sha256 },
    });
    const shown = pictureOf({ ...seal, ...picture });
    if (!shown) throw new RangeError('A picture that was kept is there.');
    return shown;
  });
}
