// Parses the C files that stand one a line in the file named first; the second argument says how
// often. Prints JSON: seconds and processor seconds of each pass, and after the last pass the
// function definitions and how many of them have a body without an error in it.
'use strict';
const fs = require('fs');
const Parser = require('tree-sitter');
const C = require('tree-sitter-c');

const parser = new Parser();
parser.setLanguage(C);
const texts = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)
  .map((name) => fs.readFileSync(name, 'latin1'));
const parse = (text) => parser.parse(text, null, {bufferSize: Math.max(32768, text.length * 2)});

const passes = [];
for (let pass = 0; pass < Number(process.argv[3]); pass++) {
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  texts.forEach(parse);
  passes.push({
    wall: Number(process.hrtime.bigint() - start) / 1e9,
    user: process.cpuUsage(cpu).user / 1e6,
  });
}

let bodies = 0;
let understood = 0;
let files = 0;
if (process.argv[4] === 'count') {
  for (const text of texts) {
    const root = parse(text).rootNode;
    files += root.hasError ? 0 : 1;
    for (const node of root.descendantsOfType('function_definition')) {
      const body = node.childForFieldName('body');
      bodies++;
      understood += body && !body.hasError ? 1 : 0;
    }
  }
}
console.log(JSON.stringify({passes, bodies, understood, files}));
