import { groupInFours } from '../../ui/group-in-fours.ts';

interface FourGroupsProps {
  readonly value: string;
  /** How the groups stand: in lines, in a square … */
  readonly className: string | undefined;
}

/** Digits in groups of four, as two people compare them aloud. */
export function FourGroups({ value, className }: FourGroupsProps) {
  return (
    <code className={className}>
      {groupInFours(value).map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity but their place.
        <span key={place}>{group}</span>
      ))}
    </code>
  );
}
