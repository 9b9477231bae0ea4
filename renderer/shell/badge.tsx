import type { Finding, Severity } from '../../shared/rules/engine/finding.ts';
import { findingTitle } from '../../shared/rules/engine/message.ts';
import { usePreferences } from '../store/session.ts';
import { SeverityIcon } from './severity-icon.tsx';
import './badge.css';

/** The counted badges of a record: errors and warnings, with the titles on hover. */
export function FindingBadges({ findings }: { readonly findings: readonly Finding[] }) {
  const language = usePreferences((preferences) => preferences.language);
  return (['error', 'warning'] satisfies Severity[]).map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return null;
    const titles = own.map((finding) => findingTitle(finding, language)).join('\n');
    return (
      <span key={severity} className={`badge badge-${severity}`} title={titles}>
        <SeverityIcon severity={severity} size={12} />
        {own.length}
      </span>
    );
  });
}
