import type {
  ExportOutcome,
  RequestInput,
  RequestName,
  RequestOutput,
  StorageState,
} from '../../shared/ipc/contract.ts';
import { emptyTopology } from '../../shared/model/topology.ts';
import { readProject } from '../../shared/formats/project/read.ts';
import { makeNewId } from '../../shared/model/ids.ts';
import { fail, ok, type Result } from '../../shared/model/problem.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { openDatabase, type Connection, type Opened } from '../storage/database.ts';
import { keepAside } from '../storage/keep-aside.ts';
import { ProjectHistory } from '../storage/history.ts';
import { ProjectRepository } from '../storage/repository.ts';
import { storageFault } from '../storage/storage-fault.ts';
import { planFile, projectFile, safeFileName, type ExportedFile } from './exports.ts';
import { TrafficService } from './traffic.ts';

/** What differs between the desktop and the page: where a file goes, and what the window tells its host. */
export interface HostAbilities {
  readonly host: 'desktop' | 'page';
  saveFile(file: ExportedFile): Promise<Result<ExportOutcome>>;
  windowState(state: RequestInput<'window.state'>): void;
}

export interface ServiceOptions extends HostAbilities {
  readonly databasePath: string;
  readonly version: string;
  readonly now: () => Date;
  readonly random: () => number;
}

type Handler<N extends RequestName> = (
  input: RequestInput<N>,
) => Result<RequestOutput<N>> | Promise<Result<RequestOutput<N>>>;
export type Handlers = { readonly [N in RequestName]: Handler<N> };

export interface Services {
  readonly handlers: Handlers;
  readonly storage: () => StorageState;
  close(): void;
}

/** The one set of answers behind both hosts. */
export function openServices(options: ServiceOptions): Services {
  const { databasePath: path, now } = options;
  let connection: Connection | undefined;
  let repository: ProjectRepository | undefined;
  let history: ProjectHistory | undefined;
  let traffic: TrafficService | undefined;
  let storage = adopt(openDatabase(path));

  function adopt(opened: Opened, keptAs?: string): StorageState {
    if (opened.kind === 'blocked') return { kind: 'blocked', path, reason: opened.reason, detail: opened.detail };
    connection = opened.connection;
    repository = new ProjectRepository(connection, now);
    history = new ProjectHistory(connection, repository, now);
    traffic = new TrafficService(connection, repository, now);
    return keptAs === undefined ? { kind: 'ready', path } : { kind: 'fresh', path, keptAs };
  }

  /** Runs `use` on the projects, unless the database is blocked. */
  function withProjects<T>(
    use: (projects: ProjectRepository, history: ProjectHistory, traffic: TrafficService) => Result<T>,
  ): Result<T> {
    if (!repository || !history || !traffic) return storageBlocked(path);
    try {
      return use(repository, history, traffic);
    } catch (error) {
      const fault = storageFault(error, path);
      if (!fault) throw error;
      return fail(fault);
    }
  }

  async function exportFile(
    make: (projects: ProjectRepository, history: ProjectHistory) => Result<ExportedFile>,
  ): Promise<Result<ExportOutcome>> {
    const file = withProjects(make);
    return file.ok ? options.saveFile(file.value) : file;
  }

  const newId = makeNewId(options.random);
  const handlers: Handlers = {
    'app.info': () => ok({ version: options.version, host: options.host, platform: process.platform, storage }),
    'storage.startFresh': () => {
      if (storage.kind !== 'blocked') return ok(storage);
      const kept = keepAside(path, now());
      if (!kept.ok) return kept;
      storage = adopt(openDatabase(path), kept.value);
      return ok(storage);
    },
    'projects.list': () => withProjects((projects) => ok(projects.list())),
    'projects.create': ({ name, provider, document }) =>
      withProjects((projects) => {
        const profile = profileOf(provider);
        if (!profile.ok) return profile;
        if (document === undefined) return ok(projects.create(newId('prj'), emptyTopology({ name, provider })));
        const read = readProject(document);
        if (!read.ok) return read;
        const known = profileOf(read.value.topology.meta.provider);
        return known.ok ? ok(projects.create(newId('prj'), read.value.topology)) : known;
      }),
    'projects.open': ({ id }) => withProjects((projects) => projects.open(id)),
    'projects.remove': ({ id }) =>
      withProjects((projects, _, traffic) => {
        const removed = projects.remove(id);
        if (removed.ok) traffic.projectRemoved(id);
        return removed;
      }),
    'projects.rename': ({ id, name }) => withProjects((projects) => projects.rename(id, name)),
    'projects.duplicate': ({ id, name }) => withProjects((projects) => projects.duplicate(id, newId('prj'), name)),
    'projects.commit': ({ id, revision, label, patch }) =>
      withProjects((projects) => projects.commit(id, revision, label, patch)),
    'history.list': ({ id, before, limit }) => withProjects((_, history) => history.list(id, before, limit)),
    'history.document': ({ id, revision }) => withProjects((_, history) => history.document(id, revision)),
    'history.name': ({ id, revision, name }) => withProjects((_, history) => history.name(id, revision, name)),
    'history.unname': ({ id, version }) => withProjects((_, history) => history.unname(id, version)),
    'exports.plan': ({ id, format, language, baseline }) =>
      exportFile((projects, history) => {
        const loaded = projects.load(id);
        if (!loaded.ok) return loaded;
        const from = baseline === undefined ? undefined : history.at(id, baseline);
        if (from?.ok === false) return from;
        return planFile(loaded.value.topology, { format, language, now: now(), baseline: from?.value });
      }),
    'exports.project': ({ id }) =>
      exportFile((projects) => {
        const loaded = projects.load(id);
        return loaded.ok ? ok(projectFile(loaded.value.topology)) : loaded;
      }),
    'exports.file': ({ fileName, ...file }) =>
      options.saveFile({ ...file, fileName: safeFileName(fileName) || 'file' }),
    'traffic.begin': (input) => withProjects((_, __, of) => of.begin(input)),
    'traffic.feed': (input) => withProjects((_, __, of) => of.feed(input)),
    'traffic.cancel': (input) => withProjects((_, __, of) => of.cancel(input)),
    'traffic.imports': (input) => withProjects((_, __, of) => of.imports(input)),
    'traffic.remove': (input) => withProjects((_, __, of) => of.remove(input)),
    'traffic.days': (input) => withProjects((_, __, of) => of.days(input)),
    'traffic.series': (input) => withProjects((_, __, of) => of.series(input)),
    'window.state': (state) => {
      options.windowState(state);
      return ok({});
    },
  };
  return { handlers, storage: () => storage, close: () => connection?.close() };
}

function storageBlocked(path: string): Result<never> {
  return fail({
    code: 'storage-blocked',
    path: '',
    message: `The database ${path} cannot be used and was left untouched.`,
    remedy: 'Start a fresh one from the first page; the old file is kept beside it.',
    data: { path },
  });
}
