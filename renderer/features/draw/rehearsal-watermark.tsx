import styles from './rehearsal-watermark.module.css';

const words = '演练，不具效力';
const places = Array.from({ length: 12 }, (_nothing, place) => place);

/** Lies over everything of a rehearsal and can neither be closed nor pressed. */
export function RehearsalWatermark() {
  return (
    <>
      <div className={styles.field} aria-hidden="true">
        {places.map(place => (
          <span key={place}>{words}</span>
        ))}
      </div>
      <p className={styles.strip} role="note">
        {words}
      </p>
    </>
  );
}
