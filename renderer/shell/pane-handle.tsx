import { ActionIcon } from '@mantine/core';
import { IconLayoutSidebarLeftExpand, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { setPane } from './panes.ts';

/** Brings a pane back that is out of sight. */
export function PaneHandle({ pane }: { readonly pane: 'left' | 'inspector' }) {
  const { t } = useTranslation();
  const Icon = pane === 'left' ? IconLayoutSidebarLeftExpand : IconLayoutSidebarRightExpand;
  const label = t(pane === 'left' ? 'shell.openLeft' : 'shell.openInspector');
  return (
    <ActionIcon
      className={`pane-handle pane-handle-${pane}`}
      variant="default"
      size={28}
      aria-label={label}
      title={label}
      onClick={() => setPane(pane, true)}
    >
      <Icon size={16} />
    </ActionIcon>
  );
}
