import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Patch } from '../../shared/model/patch.ts';
import type { Result } from '../../shared/model/problem.ts';
import type { Topology } from '../../shared/model/topology.ts';
import { findingTitle } from '../../shared/rules/engine/message.ts';
import { useAnswer } from '../analysis/use-answer.ts';
import { SeverityIcon } from '../shell/severity-icon.tsx';
import { useDocument } from '../store/document.ts';
import { usePreferences } from '../store/session.ts';
import { useProblemText } from './problem-text.ts';
import './coming.css';

/** The edit that a text would make. */
export type EditOf = (topology: Topology, text: string) => Result<Patch>;

/** Typing is not interrupted by every half of an address. */
const pause = 250;

/** What would be wrong if the text were taken as it stands: why it is refused, or the worst that the engine would find. */
export function Coming({ text, editOf }: { readonly text: string; readonly editOf: EditOf }) {
  const problemText = useProblemText();
  const topology = useDocument((document) => document.topology!);
  const [settled] = useDebouncedValue(text, pause);
  const edit = settled.trim() === '' ? null : editOf(topology, settled);
  if (settled !== text || !edit) return null;
  if (edit.ok) return <ComingFinding patch={edit.value} />;
  return (
    <p className="coming" role="status">
      {problemText(edit.problem)}
    </p>
  );
}

/** The worst that a patch would bring up, if it brings up anything. */
export function ComingFinding({ patch }: { readonly patch: Patch }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const finding = useAnswer('coming', { patch });
  if (!finding) return null;
  return (
    <p className="coming" role="status">
      <SeverityIcon severity={finding.severity} size={12} />
      {t('inspector.coming', { finding: findingTitle(finding, language) })}
    </p>
  );
}
