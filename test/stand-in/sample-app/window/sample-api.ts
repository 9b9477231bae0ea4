/** What preload.cjs exposes. */
export interface SampleApi {
  readonly platform: string;
  readonly sandboxed: boolean;
  electronVersion(): string;
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  setDirty(value: boolean): void;
  startTicks(count: number): void;
  throwNow(): void;
  sendSync(): unknown;
  onEvent(channel: string, listener: (...args: never[]) => void): () => void;
}

declare global {
  interface Window {
    readonly sample: SampleApi;
    stopTicks: () => void;
  }
}
