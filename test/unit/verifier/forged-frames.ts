import { buildBundle } from './bundle-builder.ts';
import { present } from './example-bundle.ts';
import { type Forgery, honest, recipe } from './forging.ts';
import { rowsOf } from './recipes.ts';

/** Plans and lists changed after they were frozen, and lists that are not canonical. */
export const forgedFrames: Forgery[] = [
  [
    'a plan changed after it was frozen',
    ['plan-digest'],
    () => {
      const bundle = honest();
      present(bundle.plan.roster?.[0]).name = '另一人';
      return bundle;
    },
  ],
  [
    'a name in the list changed after it was frozen',
    ['frame-digest'],
    () => {
      const bundle = honest();
      bundle.frameText = present(bundle.frameText).replace('户QY0005', '户QY0006');
      return bundle;
    },
  ],
  [
    'a list that does not begin with id and stratum',
    ['frame-header'],
    () => buildBundle({ ...recipe(), editFrame: text => text.replace('id\tstratum', 'stratum\tid') }),
  ],
  [
    'a list of another protocol',
    ['frame-header'],
    () => buildBundle({ ...recipe(), editFrame: text => text.replace('SSJ-DRAW/1', 'SSJ-DRAW/2') }),
  ],
  [
    'two columns of one name',
    ['frame-header'],
    () => buildBundle({ ...recipe(), editFrame: text => text.replace('unit\tcategory', 'unit\tunit') }),
  ],
  [
    'a list without its last line end',
    ['frame-text'],
    () => buildBundle({ ...recipe(), editFrame: text => text.slice(0, -1) }),
  ],
  [
    'a list with Windows line ends',
    ['frame-text'],
    () => buildBundle({ ...recipe(), editFrame: text => text.replaceAll('\n', '\r\n') }),
  ],
  [
    'an escape the protocol does not know',
    ['frame-text'],
    () => buildBundle({ ...recipe(), editFrame: text => text.replace('户QY0005', '户\\x5') }),
  ],
  [
    'a name that is not in Unicode NFC',
    ['frame-text'],
    () => buildBundle({ ...recipe(), editFrame: text => text.replace('户QY0005', 'e\u0301') }),
  ],
  [
    'a row with a column too many',
    ['frame-text'],
    () => buildBundle({ ...recipe(), editFrame: text => text.replace('户QY0005', '户\tQY0005') }),
  ],
  [
    'an id with a sign that is not allowed',
    ['frame-text'],
    () => buildBundle({ ...recipe(), editFrame: text => text.replace('QY0060\t', 'QY0060甲\t') }),
  ],
  [
    'a category with an escaped tab',
    ['frame-text'],
    () => buildBundle({ ...recipe(), editFrame: text => text.replaceAll('计量', '计\\t量') }),
  ],
  [
    'a list in another order than by id',
    ['frame-order'],
    () => buildBundle({ ...recipe(), editFrame: text => text.replace(/(QY0005.*\n)(QY0006.*\n)/u, '$2$1') }),
  ],
  [
    'a business that stands in two classes',
    ['frame-unique'],
    () => {
      const rows = [...recipe().rows, { id: 'QY0060', stratum: 'A' }];
      return buildBundle({ ...recipe(), rows });
    },
  ],
  [
    'rows of a class the plan does not draw from',
    ['frame-strata'],
    () => buildBundle({ ...recipe(), rows: rowsOf(60, ['A', 'B', 'Z']) }),
  ],
];
