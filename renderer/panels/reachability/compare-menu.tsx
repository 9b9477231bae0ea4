import { ActionIcon, Menu } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showProblem } from '../../shell/leave-project.ts';
import { loadRevision, refreshHistory, useHistory } from '../history/history-store.ts';
import { compareWith } from './matrix-store.ts';

/** Chooses the version with which the matrix is compared. */
export function CompareMenu() {
  const { t } = useTranslation();
  const versions = useHistory(({ page }) => page?.versions);
  const compare = async (name: string, revision: number): Promise<void> => {
    const state = await loadRevision(revision);
    if (state.ok) compareWith({ name, topology: state.value });
    else showProblem(state.problem);
  };
  return (
    <Menu onOpen={() => void refreshHistory()}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('reachability.compare')}
          title={t('reachability.compare')}
        >
          <IconGitCompare size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('reachability.compare')}</Menu.Label>
        {versions?.map(({ id, name, revision }) => (
          <Menu.Item key={id} onClick={() => void compare(name, revision)}>
            {name}
          </Menu.Item>
        ))}
        {versions?.length === 0 && <Menu.Item disabled>{t('reachability.noVersions')}</Menu.Item>}
        <Menu.Item onClick={() => void compare(t('reachability.asMade'), 0)}>{t('reachability.asMade')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
