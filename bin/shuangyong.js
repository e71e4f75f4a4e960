#!/usr/bin/env node
const { start } = require('../dist/bundle/start.js');

void start(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
