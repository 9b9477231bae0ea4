import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary } from '../../shared/ipc/contract.ts';
import { providerProfiles } from '../../shared/providers/registry.ts';
import { usePreferences } from '../store/session.ts';

interface ListProps {
  readonly projects: readonly ProjectSummary[];
  readonly onOpen: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** What is on this machine. */
export function ProjectList({ projects, onOpen, onRemove }: ListProps) {
  return (
    <ul className="start-list">
      {projects.map((project) => (
        <ProjectRow
          key={project.id}
          project={project}
          onOpen={() => onOpen(project.id)}
          onRemove={() => onRemove(project.id)}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly project: ProjectSummary;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function ProjectRow({ project, onOpen, onRemove }: RowProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const [asking, setAsking] = useState(false);
  const provider = providerProfiles.find(({ id }) => id === project.provider);
  const vpcs = t('counts.vpcs', { count: project.vpcs });
  const peerings = t('counts.peerings', { count: project.peerings });
  return (
    <li className="start-row">
      <button className="start-open" onClick={onOpen}>
        <b className="clip" title={project.name}>
          {project.name}
        </b>
        <span className="quiet clip">{provider?.name[language] ?? project.provider}</span>
        <span className="quiet clip">{t('start.counts', { vpcs, peerings })}</span>
        <time className="quiet clip" dateTime={project.updatedAt}>
          {new Date(project.updatedAt).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </button>
      {asking ? (
        <>
          <Button color="red" variant="filled" autoFocus onClick={onRemove}>
            {t('start.removeForGood')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
        </>
      ) : (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('start.remove', { name: project.name })}
          title={t('start.remove', { name: project.name })}
          onClick={() => setAsking(true)}
        >
          <IconTrash size={14} />
        </ActionIcon>
      )}
    </li>
  );
}
