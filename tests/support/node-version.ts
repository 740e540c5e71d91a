/** Refuses to go on with a Node the product does not run on. Read by the test configuration and before every test file. */

const oldest = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < oldest)
  throw new Error(
    `Canllaw needs Node ${oldest}, and this is ${process.version}. Run tests with npm test or npx vitest.`,
  );
