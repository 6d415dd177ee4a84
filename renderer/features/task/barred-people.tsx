import { Collapse } from 'antd';
import { Link } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { filterAddress } from '../../data/use-address-filter.ts';
import styles from './preview.module.css';
import type { Preview } from './use-preview.ts';

/** Whom the task does not draw from its units, by reason, with their names on demand. */
export function BarredPeople({ groups }: { groups: Preview['barred'] }) {
  if (groups.length === 0) return null;
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <Collapse
      size="small"
      ghost
      items={[
        {
          key: 'barred',
          label: `不参加抽取 ${all} 人`,
          children: groups.map(({ code, name, count, people }) => (
            <section key={code} className={styles.barred} aria-label={name}>
              <strong>{`${name} ${count} 人`}</strong>
              <ul>
                {people.map(person => (
                  <li key={`${person.name}${person.unit}`} title={person.words}>
                    <Link to={filterAddress(addresses.inspectors, { text: [person.name] })}>{person.name}</Link>
                    {person.words === name ? '' : `：${person.words}`}
                  </li>
                ))}
                {count > people.length ? <li>{`等 ${count} 人`}</li> : null}
              </ul>
            </section>
          )),
        },
      ]}
    />
  );
}
