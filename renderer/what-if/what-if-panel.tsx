import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { trendOf, type ChangedPair } from '../../shared/reach/changed-pairs.ts';
import type { Effects } from '../../shared/rules/engine/effects.ts';
import type { Finding } from '../../shared/rules/engine/finding.ts';
import { findingTitle } from '../../shared/rules/engine/message.ts';
import { useAnswer } from '../analysis/use-answer.ts';
import { SeverityIcon } from '../shell/severity-icon.tsx';
import { VerdictIcon } from '../shell/verdict-icon.tsx';
import { subjectPlace } from '../panels/findings/subject-name.ts';
import { useDocument } from '../store/document.ts';
import { lightPath, usePath } from '../store/path.ts';
import { usePreferences } from '../store/session.ts';
import { useWhatIfPatch } from './use-what-if-patch.ts';
import { toggleOff, useWhatIf } from './what-if-store.ts';
import './what-if.css';

/** What is switched off, the pairs that fare otherwise without it, and the findings that come and go. */
export function WhatIfPanel() {
  const { t } = useTranslation();
  const off = useWhatIf((whatIf) => whatIf.off);
  const topology = useDocument((document) => document.topology!);
  const patch = useWhatIfPatch();
  const effects = useAnswer('effects', patch && { patch });
  if (off.length === 0) return null;
  return (
    <section className="what-if-panel" aria-label={t('whatIf.title')}>
      <h3>{t('whatIf.off', { count: off.length })}</h3>
      <ul className="what-if-off">
        {off.map((record) => {
          const name = subjectPlace(topology, record);
          const words =
            record.type === 'routes' ? `${topology.routes.get(record.id)?.destination ?? ''} · ${name}` : name;
          return (
            <li key={`${record.type} ${record.id}`}>
              <s className="clip">{words}</s>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={20}
                aria-label={t('whatIf.onAgain', { name: words })}
                title={t('whatIf.onAgain', { name: words })}
                onClick={() => toggleOff([record])}
              >
                <IconX size={12} />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      {effects && <Outcome effects={effects} />}
    </section>
  );
}

function Outcome({ effects: { pairs, more, worse, better, findings } }: { readonly effects: Effects }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('whatIf.outcome', { worse, better })}</h3>
      <ul className="what-if-pairs" aria-label={t('whatIf.pairs')}>
        {pairs.map((pair) => (
          <PairRow key={`${pair.family} ${pair.from} ${pair.to}`} pair={pair} />
        ))}
      </ul>
      {more > 0 && <p className="quiet">{t('findings.more', { count: more })}</p>}
      <Findings title={t('whatIf.newFindings', { count: findings.new.length })} findings={findings.new} />
      <Findings title={t('whatIf.goneFindings', { count: findings.gone.length })} findings={findings.gone} />
    </>
  );
}

function PairRow({ pair }: { readonly pair: ChangedPair }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const lit = usePath(({ asked }) => asked?.from === pair.from && asked.to === pair.to);
  const place = (id: string): string => subjectPlace(topology, { type: 'subnets', id });
  const verdict = (of: ChangedPair['before']) =>
    of ? <VerdictIcon of={of} size={14} /> : <span className="quiet">–</span>;
  const words = t('whatIf.change', {
    before: t(`reachability.verdicts.${pair.before ?? 'none'}`),
    after: t(`reachability.verdicts.${pair.after ?? 'none'}`),
  });
  return (
    <li>
      <button
        className={`what-if-pair ${trendOf(pair)}`}
        aria-pressed={lit}
        title={words}
        onClick={() => lightPath({ from: pair.from, to: pair.to, family: pair.family })}
      >
        <span className="clip grow">{t('reachability.pair', { from: place(pair.from), to: place(pair.to) })}</span>
        {verdict(pair.before)}
        <span aria-hidden>→</span>
        {verdict(pair.after)}
        <span className="visually-hidden">{words}</span>
      </button>
    </li>
  );
}

function Findings({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  const language = usePreferences((preferences) => preferences.language);
  if (findings.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="what-if-findings" aria-label={title}>
        {findings.map((finding) => (
          <li key={finding.id}>
            <SeverityIcon severity={finding.severity} />
            <span>{findingTitle(finding, language)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
