import { clustersOf } from '#shared/rules/clusters.ts';
import { subjectsOf } from '#shared/rules/subjects.ts';
import { en } from '#shared/text/en.ts';
import { useSettings } from '../../../door/queries.ts';
import { useFigures } from './figures.ts';
import styles from './Profile.module.css';

/** The career's cluster by the school's edition, and the school subjects of a career of which our text does not name them. */
export function ClusterAndSubjects() {
  const { career } = useFigures();
  const { clusters } = useSettings();
  const { names, label, subjects, onScreen, subjectLine } = en.clusters;
  return (
    <p className={styles.also}>
      {clusters !== 'none' && (
        <>
          {label(clusters)}: {names[clustersOf(career.soc)[clusters]]}. <small>{onScreen}</small>
        </>
      )}{' '}
      {!career.text && subjectLine(subjectsOf(career.soc).map((subject) => subjects[subject]))}
    </p>
  );
}
