import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { examples } from '../../shared/examples/registry.ts';
import type { ProjectSummary, StorageState } from '../../shared/ipc/contract.ts';
import type { Problem, Result } from '../../shared/model/problem.ts';
import { client } from '../client.ts';
import { useProblemText } from '../fields/problem-text.ts';
import { startTour, useTourSeen } from '../tour/tour-state.ts';
import { BlankProject } from './blank-project.tsx';
import { LanguageTheme } from './language-theme.tsx';
import { Logo } from './logo.tsx';
import { MistakesCard } from './mistakes-card.tsx';
import { OpenFile } from './open-file.tsx';
import { openFile, openKnown, openNew, useOpening } from './opening.ts';
import { ProjectList } from './project-list.tsx';
import { StorageBlocked } from './storage-blocked.tsx';
import { TemplateCard } from './template-card.tsx';
import './start-page.css';

interface Found {
  readonly storage: StorageState | null;
  readonly projects: readonly ProjectSummary[];
  readonly problem: Problem | null;
}

/** The state of the database, and the projects in it. */
async function look(): Promise<Found> {
  const info = await client.request('app.info', {});
  if (!info.ok) return { storage: null, projects: [], problem: info.problem };
  const { storage } = info.value;
  if (storage.kind === 'blocked') return { storage, projects: [], problem: null };
  const list = await client.request('projects.list', {});
  return list.ok ? { storage, projects: list.value, problem: null } : { storage, projects: [], problem: list.problem };
}

/** What a user sees first: what was there, a template, an example to learn on, a blank project, a file. */
export function StartPage() {
  const { t } = useTranslation();
  const [{ storage, projects, problem }, setFound] = useState<Found>({ storage: null, projects: [], problem: null });
  const busy = useOpening(({ name }) => name !== null);
  const load = useCallback(() => void look().then(setFound), []);
  useEffect(load, [load]);

  const tell = (failure: Problem | null): void => setFound((found) => ({ ...found, problem: failure }));
  const attempt = (opening: Promise<Problem | null>): void => void opening.then(tell);
  const change = async (asked: Promise<Result<unknown>>): Promise<void> => {
    const answer = await asked;
    if (answer.ok) load();
    else tell(answer.problem);
  };

  if (storage?.kind === 'blocked') return <StorageBlocked storage={storage} onFresh={load} />;
  return (
    <main className="start" aria-busy={busy}>
      <header className="start-head">
        <Logo size={32} />
        <div className="grow">
          <h1>Peerplan</h1>
          <p className="quiet">{t('start.tagline')}</p>
        </div>
        <LanguageTheme />
      </header>
      {problem && <Refusal problem={problem} />}
      {storage?.kind === 'fresh' && <p className="start-note">{t('start.keptAs', { path: storage.keptAs })}</p>}
      {projects.length > 0 && (
        <section aria-labelledby="start-projects">
          <h2 id="start-projects">{t('start.projects')}</h2>
          <ProjectList
            projects={projects}
            onOpen={({ id, name }) => attempt(openKnown(id, name))}
            onRemove={({ id }) => void change(client.request('projects.remove', { id }))}
            onRename={({ id }, name) => void change(client.request('projects.rename', { id, name }))}
            onDuplicate={({ id, name }) =>
              void change(client.request('projects.duplicate', { id, name: t('start.copyOf', { name }).slice(0, 200) }))
            }
          />
        </section>
      )}
      <section aria-labelledby="start-new">
        <h2 id="start-new">{t('start.new')}</h2>
        <div className="start-cards">
          {examples.map((example) => (
            <TemplateCard key={example.id} example={example} onChoose={(input) => attempt(openNew(input))} />
          ))}
        </div>
        <div className="start-cards start-others">
          <BlankProject onCreate={(input) => attempt(openNew(input))} />
          <MistakesCard
            onChoose={(input) =>
              attempt(
                openNew(input).then((failure) => {
                  if (failure === null && !useTourSeen.getState().seen) startTour();
                  return failure;
                }),
              )
            }
          />
          <OpenFile onOpen={(file) => attempt(openFile(file))} />
        </div>
      </section>
    </main>
  );
}

/** What stood in the way, where in the document, and what to do. */
function Refusal({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  return (
    <div className="start-problem" role="alert">
      <b>{t('start.refused')}</b>
      <p>
        {problem.path !== '' && <code className="mono">{problem.path}</code>} {problemText(problem)}
      </p>
    </div>
  );
}
