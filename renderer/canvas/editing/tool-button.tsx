import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ToolButtonProps {
  readonly label: string;
  readonly shortcut?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button of the canvas, with its name and key on hover. */
export function ToolButton({ label, shortcut, pressed, disabled = false, onClick, children }: ToolButtonProps) {
  const { t } = useTranslation();
  return (
    <Tooltip
      label={shortcut ? t('editing.withKey', { label, key: shortcut }) : label}
      openDelay={400}
      position="bottom"
    >
      <ActionIcon
        className="tool-button"
        variant="subtle"
        color="gray"
        size={30}
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={shortcut}
        aria-disabled={disabled || undefined}
        onClick={disabled ? undefined : onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
