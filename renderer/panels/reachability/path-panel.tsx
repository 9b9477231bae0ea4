import { ActionIcon, CopyButton } from '@mantine/core';
import { IconArrowsExchange, IconCheck, IconCopy, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PathAnswer } from '../../analysis/questions/path.ts';
import { useProblemText } from '../../fields/problem-text.ts';
import { VerdictIcon } from '../../shell/verdict-icon.tsx';
import { useDocument } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import { usePathAnswer } from '../../what-if/use-path-answer.ts';
import { leavePath, lightPath, usePath, type AskedPath } from '../../store/path.ts';
import { PathEnds } from './path-ends.tsx';
import { PathLeg } from './path-leg.tsx';
import { pathText, verdictWords } from './path-text.ts';
import './path.css';

/** How packets fare between two ends and how their answers do, hop by hop. */
export function PathPanel() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const asked = usePath((path) => path.asked);
  const answer = usePathAnswer();
  if (!asked) return null;
  return (
    <section className="path" aria-label={t('reachability.path')}>
      <header className="path-head">
        <PathEnds asked={asked} />
        <PathButtons asked={asked} answer={answer?.ok ? answer.value : null} />
      </header>
      <div className="path-body">
        {(asked.from === '' || asked.to === '') && <p className="quiet">{t('reachability.chooseEnds')}</p>}
        {answer?.ok === false && <p role="alert">{problemText(answer.problem)}</p>}
        {answer?.ok && <Explained answer={answer.value} />}
      </div>
    </section>
  );
}

function PathButtons({ asked, answer }: { readonly asked: AskedPath; readonly answer: PathAnswer | null }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const topology = useDocument((document) => document.topology!);
  return (
    <span className="path-buttons">
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={t('reachability.swap')}
        title={t('reachability.swap')}
        onClick={() => lightPath({ ...asked, from: asked.to, to: asked.from })}
      >
        <IconArrowsExchange size={14} />
      </ActionIcon>
      {answer && (
        <CopyButton value={pathText(t, topology, answer, language)}>
          {({ copied, copy }) => (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('reachability.copy')}
              title={t(copied ? 'reachability.copied' : 'reachability.copy')}
              onClick={copy}
            >
              {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            </ActionIcon>
          )}
        </CopyButton>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={t('reachability.closePath')}
        title={t('reachability.closePath')}
        onClick={leavePath}
      >
        <IconX size={14} />
      </ActionIcon>
    </span>
  );
}

function Explained({ answer }: { readonly answer: PathAnswer }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const { trace, pair } = answer;
  const { verdict } = pair ?? trace;
  return (
    <>
      <p className={`path-verdict v-${verdict}-cell`} role="status">
        <VerdictIcon of={verdict} />
        <b className="grow">{verdictWords(t, answer, language)}</b>
      </p>
      {pair?.verdict === 'partial' && (
        <p className="quiet">
          {t('reachability.parts', {
            forward: pair.forward.join(', ') || '–',
            back: pair.return.join(', ') || '–',
          })}
        </p>
      )}
      <PathLeg title={t('reachability.forward')} way="forward" hops={trace.forward} to={trace.to.ip} />
      <PathLeg title={t('reachability.return')} way="return" hops={trace.return} to={trace.from.ip} />
    </>
  );
}
