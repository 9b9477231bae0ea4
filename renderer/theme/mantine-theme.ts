import {
  Autocomplete,
  Button,
  Checkbox,
  createTheme,
  Drawer,
  InputWrapper,
  Menu,
  Modal,
  NumberInput,
  Select,
  Switch,
  TextInput,
  Textarea,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

// A dialog fades in where it stays: were it to move there, a click meant for it as it comes would miss.
const appears = { transition: 'fade', duration: 120 } as const;

/** The component kit in the measures of the tokens. */
export const theme = createTheme({
  colors: { accent: Array.from({ length: 10 }, () => '#2b57d0') as unknown as MantineColorsTuple },
  primaryColor: 'accent',
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '16px', xl: '24px' },
  defaultRadius: 6,
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'compact-sm', h: 28, px: 10, fw: 500, variant: 'default' },
      vars: (_, { variant, color }) => ({
        root:
          variant === 'filled' ? { '--button-color': color === 'red' ? 'var(--on-error)' : 'var(--on-accent)' } : {},
      }),
    }),
    InputWrapper: InputWrapper.extend({ styles: { description: { fontSize: 11 }, error: { fontSize: 11 } } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'xs' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'xs', hideControls: true } }),
    Autocomplete: Autocomplete.extend({ defaultProps: { size: 'xs', comboboxProps: { shadow: 'md' } } }),
    Select: Select.extend({ defaultProps: { size: 'xs', allowDeselect: false, comboboxProps: { shadow: 'md' } } }),
    Switch: Switch.extend({
      defaultProps: { size: 'xs' },
      styles: { label: { fontSize: 12 }, description: { fontSize: 11 } },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
    Modal: Modal.extend({
      defaultProps: { transitionProps: appears, overlayProps: { backgroundOpacity: 0.35 } },
      styles: { title: { fontSize: 16, lineHeight: '24px', fontWeight: 600 } },
    }),
    Drawer: Drawer.extend({ defaultProps: { transitionProps: appears } }),
    // The focus goes to the first item: a placeholder for it would be a child that a menu may not have.
    Menu: Menu.extend({ defaultProps: { shadow: 'md', position: 'bottom-start', withInitialFocusPlaceholder: false } }),
  },
});

const colours = {
  '--mantine-color-body': 'var(--bg-raised)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-default': 'var(--bg-raised)',
  '--mantine-color-default-hover': 'var(--bg-hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--border-strong)',
  '--mantine-color-error': 'var(--sev-error)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-hover)',
  '--mantine-color-accent-light': 'var(--accent-soft)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-color-accent-outline': 'var(--accent)',
  '--mantine-color-red-6': 'var(--sev-error)', // what a menu writes a dangerous item in
  '--mantine-color-red-filled': 'var(--sev-error)',
  '--mantine-color-red-filled-hover': 'color-mix(in srgb, var(--sev-error) 88%, var(--text))',
  '--mantine-color-red-light': 'var(--sev-error-soft)',
  '--mantine-color-red-light-hover': 'var(--sev-error-soft)',
  '--mantine-color-red-light-color': 'var(--sev-error)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-anchor': 'var(--accent)',
};

/** The kit's colours are the tokens, in both themes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: colours,
  dark: { ...colours, '--mantine-color-dark-6': 'var(--bg-raised)', '--mantine-color-dark-4': 'var(--border-strong)' },
});
