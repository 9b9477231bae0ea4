import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { examples } from '../../shared/examples/registry.ts';
import type { ProjectSummary, StorageState } from '../../shared/ipc/contract.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { client } from '../client.ts';
import { useProblemText } from '../fields/problem-text.ts';
import { createProject, openProject } from '../store/document.ts';
import { BlankProject } from './blank-project.tsx';
import { LanguageTheme } from './language-theme.tsx';
import { Logo } from './logo.tsx';
import { OpenFile } from './open-file.tsx';
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

/** What a user sees first: a template, a blank project, a file, or what was there. */
export function StartPage() {
  const { t } = useTranslation();
  const [{ storage, projects, problem }, setFound] = useState<Found>({ storage: null, projects: [], problem: null });
  const [busy, setBusy] = useState(false);
  const load = useCallback(() => void look().then(setFound), []);
  useEffect(load, [load]);

  /** One thing at a time, so that a second click does not make a second project. */
  const attempt = async (opening: () => Promise<Problem | null>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const failure = await opening();
    setBusy(false);
    setFound((found) => ({ ...found, problem: failure }));
  };
  const remove = async (id: string): Promise<void> => {
    const removed = await client.request('projects.remove', { id });
    if (removed.ok) load();
    else setFound((found) => ({ ...found, problem: removed.problem }));
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
      <section aria-labelledby="start-new">
        <h2 id="start-new">{t('start.new')}</h2>
        <div className="start-cards">
          {examples.map((example) => (
            <TemplateCard
              key={example.id}
              example={example}
              onChoose={(input) => void attempt(() => createProject(input))}
            />
          ))}
          <BlankProject onCreate={(input) => void attempt(() => createProject(input))} />
          <OpenFile onOpen={(input) => void attempt(() => createProject(input))} />
        </div>
      </section>
      {projects.length > 0 && (
        <section aria-labelledby="start-projects">
          <h2 id="start-projects">{t('start.projects')}</h2>
          <ProjectList
            projects={projects}
            onOpen={(id) => void attempt(() => openProject(id))}
            onRemove={(id) => void remove(id)}
          />
        </section>
      )}
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
