import type { ProjectSummary } from '../../shared/ipc/contract.ts';
import { ProjectRow } from './project-row.tsx';

export interface ProjectActions {
  readonly onOpen: (project: ProjectSummary) => void;
  readonly onRemove: (project: ProjectSummary) => void;
  readonly onRename: (project: ProjectSummary, name: string) => void;
  readonly onDuplicate: (project: ProjectSummary) => void;
}

/** What is on this machine, the one changed last first. */
export function ProjectList({
  projects,
  ...actions
}: ProjectActions & { readonly projects: readonly ProjectSummary[] }) {
  return (
    <ul className="start-list">
      {projects.map((project) => (
        <ProjectRow key={project.id} project={project} {...actions} />
      ))}
    </ul>
  );
}
