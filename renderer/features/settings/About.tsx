import { en } from '#shared/text/en.ts';
import { useReleases, useStart } from '../../door/queries.ts';
import styles from './SettingsScreen.module.css';

/** Version, licence, and where every figure is from. */
export function About() {
  const { version } = useStart();
  const releases = [...useReleases().values()];
  const words = en.window.settings.about;
  // This licence asks for its statement wherever the data is used.
  const statements = releases.filter(({ licence }) => licence.startsWith('CC BY')).map(({ citation }) => citation);
  return (
    <>
      <p>
        <strong>{words.version(version)}</strong>
      </p>
      <p>{words.licence}</p>
      <p>{words.offline}</p>
      <table className={styles.releases}>
        <caption>{words.releases}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.source}</th>
            <th scope="col">{words.columns.period}</th>
            <th scope="col">{words.columns.released}</th>
          </tr>
        </thead>
        <tbody>
          {releases.map(({ id, title, publisher, period, released }) => (
            <tr key={id}>
              <th scope="row">
                {title}
                <span>{publisher}</span>
              </th>
              <td>{period}</td>
              <td>{released === undefined ? words.notStated : words.released(released)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {statements.map((statement) => (
        <p key={statement} className={styles.hint}>
          {statement}
        </p>
      ))}
    </>
  );
}
