import { Button, Select, TextInput } from '@mantine/core';
import { IconFileImport, IconTrash } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { examples } from '../../shared/examples/registry.ts';
import { writeProject } from '../../shared/formats/project/write.ts';
import type { ProjectSummary, StorageState } from '../../shared/ipc/contract.ts';
import { problemText, type Problem } from '../../shared/model/problem.ts';
import { providerProfiles } from '../../shared/providers/registry.ts';
import { client } from '../client.ts';
import { createProject, openProject } from '../store/document.ts';
import { setLanguage, usePreferences } from '../store/session.ts';
import { Logo } from './logo.tsx';
import { StorageBlocked } from './storage-blocked.tsx';
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
  const language = usePreferences((preferences) => preferences.language);
  const [{ storage, projects, problem }, setFound] = useState<Found>({ storage: null, projects: [], problem: null });
  const load = useCallback(() => void look().then(setFound), []);
  useEffect(load, [load]);
  const setProblem = (failure: Problem | null): void => setFound((found) => ({ ...found, problem: failure }));

  const attempt = async (opening: Promise<Problem | null>): Promise<void> => setProblem(await opening);

  if (storage?.kind === 'blocked') return <StorageBlocked storage={storage} onFresh={load} />;
  return (
    <main className="start">
      <header className="start-head">
        <Logo size={32} />
        <div className="grow">
          <h1>Peerplan</h1>
          <p className="quiet">{t('start.tagline')}</p>
        </div>
        <Button variant="subtle" color="gray" onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
          {language === 'en' ? '中文' : 'English'}
        </Button>
      </header>
      {problem && (
        <p className="start-problem" role="alert">
          {problemText(problem)}
        </p>
      )}
      {storage?.kind === 'fresh' && <p className="start-note">{t('start.keptAs', { path: storage.keptAs })}</p>}
      <section aria-labelledby="start-new">
        <h2 id="start-new">{t('start.new')}</h2>
        <div className="start-cards">
          {examples.map(({ id, title, summary, topology }) => (
            <button
              key={id}
              className="start-card"
              onClick={() => {
                const example = topology();
                const { name, provider } = example.meta;
                void attempt(createProject({ name, provider, document: writeProject(example) }));
              }}
            >
              <b>{title[language]}</b>
              <span className="quiet">{summary[language]}</span>
            </button>
          ))}
          <BlankProject onCreate={(name, provider) => void attempt(createProject({ name, provider }))} />
          <OpenFile
            onOpen={(name, text) => void attempt(createProject({ name, provider: 'tencent-tce', document: text }))}
          />
        </div>
      </section>
      {projects.length > 0 && (
        <section aria-labelledby="start-projects">
          <h2 id="start-projects">{t('start.projects')}</h2>
          <ul className="start-list">
            {projects.map((project) => (
              <ProjectRow
                key={project.id}
                project={project}
                onOpen={() => void attempt(openProject(project.id))}
                onRemoved={load}
              />
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function BlankProject({ onCreate }: { readonly onCreate: (name: string, provider: string) => void }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const [name, setName] = useState('');
  const [provider, setProvider] = useState(providerProfiles[0]!.id);
  return (
    <form
      className="start-card"
      onSubmit={(event) => {
        event.preventDefault();
        onCreate(name.trim() === '' ? t('start.untitled') : name.trim(), provider);
      }}
    >
      <b>{t('start.blank')}</b>
      <TextInput
        aria-label={t('start.name')}
        placeholder={t('start.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={200}
      />
      <Select
        aria-label={t('shell.provider')}
        data={providerProfiles.map(({ id, name: label }) => ({ value: id, label: label[language] }))}
        value={provider}
        onChange={(value) => value !== null && setProvider(value)}
      />
      <Button type="submit" variant="filled">
        {t('start.create')}
      </Button>
    </form>
  );
}

function OpenFile({ onOpen }: { readonly onOpen: (name: string, text: string) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <button className="start-card" onClick={() => input.current?.click()}>
      <b className="row">
        <IconFileImport size={16} />
        {t('start.openFile')}
      </b>
      <span className="quiet">{t('start.openFileHint')}</span>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('start.openFile')}
        onClick={(event) => event.stopPropagation()}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void file.text().then((text) => onOpen(file.name.slice(0, 200), text));
        }}
      />
    </button>
  );
}

interface ProjectRowProps {
  readonly project: ProjectSummary;
  readonly onOpen: () => void;
  readonly onRemoved: () => void;
}

function ProjectRow({ project, onOpen, onRemoved }: ProjectRowProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const [asking, setAsking] = useState(false);
  const provider = providerProfiles.find(({ id }) => id === project.provider);
  return (
    <li className="start-row">
      <button className="start-open" onClick={onOpen}>
        <b className="clip" title={project.name}>
          {project.name}
        </b>
        <span className="quiet clip">{provider?.name[language] ?? project.provider}</span>
        <span className="quiet">{t('start.counts', { vpcs: project.vpcs, peerings: project.peerings })}</span>
        <time className="quiet" dateTime={project.updatedAt}>
          {new Date(project.updatedAt).toLocaleString(language)}
        </time>
      </button>
      {asking ? (
        <>
          <Button
            color="red"
            variant="filled"
            onClick={() => void client.request('projects.remove', { id: project.id }).then(onRemoved)}
          >
            {t('start.removeForGood')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
        </>
      ) : (
        <Button
          variant="subtle"
          color="gray"
          aria-label={t('start.remove', { name: project.name })}
          onClick={() => setAsking(true)}
        >
          <IconTrash size={14} />
        </Button>
      )}
    </li>
  );
}
