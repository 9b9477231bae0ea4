import { Menu } from '@mantine/core';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { keyText } from './key-text.ts';
import { closeContextMenu, useContextMenu } from './context-menu-state.ts';
import { menuItems, type MenuEntry } from './menu-items.ts';

/** The menu of a card, a line, a note, a region or the bare canvas: what can be done there. */
export function ContextMenu() {
  const open = useContextMenu((menu) => menu.open);
  if (!open) return null;
  const back = document.activeElement;
  return createPortal(
    <Menu
      opened
      position="bottom-start"
      offset={0}
      width={256}
      onClose={() => {
        closeContextMenu();
        if (back instanceof HTMLElement && document.contains(back)) back.focus({ preventScroll: true });
      }}
    >
      <Menu.Target>
        <span style={{ position: 'fixed', left: open.at.x, top: open.at.y }} />
      </Menu.Target>
      <Menu.Dropdown onContextMenu={(event) => event.preventDefault()}>
        {menuItems(open.target, open.place).map((entry, index) => (
          <Entry key={index} entry={entry} />
        ))}
      </Menu.Dropdown>
    </Menu>,
    document.body,
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const { t } = useTranslation();
  if (entry === 'line') return <Menu.Divider />;
  const { text, shortcut, disabled = false, danger = false, run } = entry;
  return (
    <Menu.Item
      disabled={disabled}
      {...(danger && { color: 'red' })}
      rightSection={shortcut && <kbd className="menu-key">{keyText(shortcut)}</kbd>}
      onClick={run}
    >
      {t(text)}
    </Menu.Item>
  );
}
