import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileExport, IconLayoutGrid, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary } from '../../shared/ipc/contract.ts';
import { client } from '../client.ts';
import { useDocument } from '../store/document.ts';
import { exportProject } from './exports.ts';
import { leaveProject, showProblem } from './leave-project.ts';
import { openKnown } from './opening.ts';

/** The open project's name, and the way to every other one. */
export function ProjectMenu() {
  const { t } = useTranslation();
  const name = useDocument(({ topology }) => topology!.meta.name);
  const current = useDocument(({ projectId }) => projectId);
  const [projects, setProjects] = useState<readonly ProjectSummary[]>([]);
  const load = async (): Promise<void> => {
    const list = await client.request('projects.list', {});
    if (list.ok) setProjects(list.value);
    else showProblem(list.problem);
  };
  const others = projects.filter(({ id }) => id !== current);
  return (
    <Menu width={240} onOpen={() => void load()}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          rightSection={<IconChevronDown size={12} />}
          className="title-project"
          title={name}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.length > 0 && (
          <>
            <Menu.Label>{t('shell.openAnother')}</Menu.Label>
            <div className="title-projects">
              {others.map((project) => (
                <Menu.Item
                  key={project.id}
                  onClick={() =>
                    void openKnown(project.id, project.name).then((problem) => problem && showProblem(problem))
                  }
                >
                  <span className="title-other" title={project.name}>
                    {project.name}
                  </span>
                </Menu.Item>
              ))}
            </div>
            <Menu.Divider />
          </>
        )}
        <Menu.Item leftSection={<IconPlus size={14} />} onClick={() => void leaveProject('new')}>
          {t('shell.newProject')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLayoutGrid size={14} />} onClick={() => void leaveProject()}>
          {t('shell.allProjects')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconFileExport size={14} />} onClick={() => void exportProject()}>
          {t('shell.exportProject')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
