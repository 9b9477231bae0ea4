import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Tells whether a file of a zone still compiles with another text in place of its own. */
export class TypeCheck {
  readonly #service: ts.LanguageService;
  readonly #changed = new Map<string, { readonly version: number; readonly text: string }>();

  /** `config`: the tsconfig.json of the zone. */
  constructor(config: string) {
    const read = ts.getParsedCommandLineOfConfigFile(config, undefined, {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    })!;
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => read.options,
      getScriptFileNames: () => read.fileNames,
      getScriptVersion: (file) => String(this.#changed.get(file)?.version ?? 0),
      getScriptSnapshot: (file) => {
        const text = this.#changed.get(file)?.text ?? ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => path.dirname(config),
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (file) => ts.sys.fileExists(file),
      readFile: (file) => ts.sys.readFile(file),
    });
  }

  /** True when the compiler finds nothing in the file, were `text` its text. The file itself stays as it is. */
  accepts(file: string, text: string): boolean {
    this.#put(file, text);
    const faults = [...this.#service.getSyntacticDiagnostics(file), ...this.#service.getSemanticDiagnostics(file)];
    this.#put(file, readFileSync(file, 'utf8'));
    return faults.length === 0;
  }

  #put(file: string, text: string): void {
    this.#changed.set(file, { version: (this.#changed.get(file)?.version ?? 0) + 1, text });
  }
}
