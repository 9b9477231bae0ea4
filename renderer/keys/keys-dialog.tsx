import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { groupedCommands } from '../commands/menu.ts';
import { commands } from '../commands/registry.ts';
import { KeyCap } from './key-cap.tsx';
import { closeKeys, useKeys } from './keys-state.ts';

/** Every key of the window. */
export function KeysDialog() {
  const { t } = useTranslation();
  const open = useKeys((keys) => keys.open);
  const groups = groupedCommands(commands.filter(({ keys }) => keys !== undefined));
  return (
    <Modal
      opened={open}
      onClose={closeKeys}
      title={t('keys.title')}
      size={760}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className="keys">
        {groups.map(([group, members]) => (
          <section key={group} className="keys-group">
            <h3>{t(`commands.groups.${group}`)}</h3>
            <dl>
              {members.map(({ id, keys }) => (
                <div key={id}>
                  <dt>{t(`commands.${id}`)}</dt>
                  <dd>
                    {keys!.slice(0, 2).map((key) => (
                      <KeyCap key={key} keys={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="keys-note quiet">{t('keys.note')}</p>
    </Modal>
  );
}
