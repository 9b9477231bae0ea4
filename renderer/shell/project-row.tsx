import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary } from '../../shared/ipc/contract.ts';
import { providerProfiles } from '../../shared/providers/registry.ts';
import { usePreferences } from '../store/session.ts';
import type { ProjectActions } from './project-list.tsx';

interface Props extends ProjectActions {
  readonly project: ProjectSummary;
}

/** A project: open it, or rename, duplicate or remove it. */
export function ProjectRow({ project, onOpen, onRemove, onRename, onDuplicate }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const [state, setState] = useState<'listed' | 'renaming' | 'removing'>('listed');
  const provider = providerProfiles.find(({ id }) => id === project.provider);
  const vpcs = t('counts.vpcs', { count: project.vpcs });
  const peerings = t('counts.peerings', { count: project.peerings });
  if (state === 'renaming') {
    return (
      <li className="start-row start-renaming">
        <RenameForm
          name={project.name}
          onRename={(name) => {
            setState('listed');
            if (name !== project.name) onRename(project, name);
          }}
          onCancel={() => setState('listed')}
        />
      </li>
    );
  }
  return (
    <li className="start-row">
      <button className="start-open" onClick={() => onOpen(project)}>
        <b className="clip" title={project.name}>
          {project.name}
        </b>
        <span className="quiet clip">{provider?.name[language] ?? project.provider}</span>
        <span className="quiet clip">{t('start.counts', { vpcs, peerings })}</span>
        <time className="quiet clip" dateTime={project.updatedAt}>
          {new Date(project.updatedAt).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </button>
      {state === 'removing' ? (
        <>
          <Button color="red" variant="filled" autoFocus onClick={() => onRemove(project)}>
            {t('start.removeForGood')}
          </Button>
          <Button onClick={() => setState('listed')}>{t('common.cancel')}</Button>
        </>
      ) : (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t('start.actions', { name: project.name })}
              title={t('start.actions', { name: project.name })}
            >
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={14} />} onClick={() => setState('renaming')}>
              {t('start.rename')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy size={14} />} onClick={() => onDuplicate(project)}>
              {t('start.duplicate')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => setState('removing')}>
              {t('start.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

interface RenameProps {
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onCancel: () => void;
}

function RenameForm({ name: before, onRename, onCancel }: RenameProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(before);
  const trimmed = name.trim();
  return (
    <form
      className="row grow"
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed !== '') onRename(trimmed);
      }}
    >
      <TextInput
        className="grow"
        aria-label={t('start.newName', { name: before })}
        value={name}
        maxLength={200}
        autoFocus
        error={trimmed === '' && t('history.nameEmpty')}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <Button type="submit" variant="filled" disabled={trimmed === ''}>
        {t('start.rename')}
      </Button>
      <Button onClick={onCancel}>{t('common.cancel')}</Button>
    </form>
  );
}
