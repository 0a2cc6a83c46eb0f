// A process of its own: Typst's compiler, from its start to a PDF/UA-1 on the disk. Plain JavaScript, as it stands in no bundle.
import { readFileSync, writeFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [fonts, source, file] = process.argv.slice(2);
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
const compiled = compiler.compile({ mainFileContent: readFileSync(source, 'utf8') });
if (!compiled.result) throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeError())));
writeFileSync(file, compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }));
console.log(process.resourceUsage().maxRSS);
