import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../keys/key-cap.tsx';
import { removeSelection } from '../shell/remove-selection.tsx';
import { useSession } from '../store/session.ts';
import { turn, useOutline } from './outline-state.ts';
import type { TreeRow } from './tree-rows.ts';

export interface MenuPlace {
  readonly row: TreeRow;
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly place: MenuPlace | null;
  readonly onClose: () => void;
  readonly onShow: (row: TreeRow) => void;
}

/** What can be done with a line. */
export function OutlineMenu({ place, onClose, onShow }: Props) {
  const { t } = useTranslation();
  if (!place) return null;
  const { row, x, y } = place;
  return (
    <Menu opened onClose={onClose} position="bottom-start" returnFocus>
      <Menu.Target>
        <span className="outline-menu-at" style={{ left: x, top: y }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onShow(row)}>{t('outline.show')}</Menu.Item>
        {row.open !== null && (
          <Menu.Item onClick={() => turn(row.key)}>{t(row.open ? 'outline.close' : 'outline.open')}</Menu.Item>
        )}
        {row.type === 'vpcs' && (
          <Menu.Item onClick={() => useSession.setState({ connecting: { from: row.id, to: null } })}>
            {t('commands.vpc.connect')}
          </Menu.Item>
        )}
        {row.type !== 'region' && (
          <>
            <Menu.Item
              rightSection={<KeyCap keys="F2" />}
              onClick={() => setTimeout(() => useOutline.setState({ renaming: row.key }))}
            >
              {t('outline.rename')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item color="red" rightSection={<KeyCap keys="Delete" />} onClick={removeSelection}>
              {t('commands.edit.delete')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
