import type { NativeTheme as ElectronNativeTheme } from 'electron';
import { StrictEmitter } from './strict-emitter.ts';

type Source = ElectronNativeTheme['themeSource'];

/** The system's own theme is light here. */
class NativeTheme extends StrictEmitter implements Pick<ElectronNativeTheme, 'themeSource' | 'shouldUseDarkColors'> {
  readonly shouldUseHighContrastColors = false;
  readonly inForcedColorsMode = false;
  private source: Source = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
    this.setMaxListeners(0); // every window listens
  }

  get themeSource(): Source {
    return this.source;
  }

  set themeSource(source: Source) {
    if (source === this.source) return;
    this.source = source;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }
}

export const nativeTheme = new NativeTheme();
