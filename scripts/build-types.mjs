// Writes the .d.ts files into dist/, or into the folder that is given: mocks/ lies there among the folders of src/.
import process from 'node:process';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from './setup.mjs';

const target = process.argv[2] ?? join(root, 'dist');

const config = ts.getParsedCommandLineOfConfigFile(
  join(root, 'tsconfig.build.json'),
  { outDir: target },
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: report,
  },
);
if (!config) process.exit(1);

const program = ts.createProgram(config.fileNames, config.options);
const { diagnostics } = program.emit(undefined, (file, text) => {
  const [top = '', ...path] = relative(target, file).split(sep);
  if (top === 'src') ts.sys.writeFile(join(target, ...path), text);
  else ts.sys.writeFile(file, text.replace(/(['"](?:\.\.\/)+)src\//g, '$1'));
});
const mistakes = [...config.errors, ...ts.getPreEmitDiagnostics(program), ...diagnostics];
mistakes.forEach(report);
if (mistakes.length > 0) process.exitCode = 1;

/** @param {import('typescript').Diagnostic} diagnostic */
function report(diagnostic) {
  const host = { getCurrentDirectory: () => root, getCanonicalFileName: String, getNewLine: () => '\n' };
  process.stderr.write(ts.formatDiagnostic(diagnostic, host));
}
