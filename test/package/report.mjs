const detail = (error) => [error.message, error.stdout, error.stderr].filter(Boolean).join('\n').slice(0, 6000);

/** Runs every named check, whatever becomes of the others, says how each went, and counts. */
export const report = async (title, checks) => {
  let failed = 0;
  const entries = Object.entries(checks);
  for (const [name, check] of entries) {
    const started = performance.now();
    try {
      const remark = await check();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(
        `passed  ${name} (${seconds} s)${typeof remark === 'string' && /^.+$/.test(remark) ? `: ${remark}` : ''}`,
      );
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${name}\n${detail(error)}`);
    }
  }
  console.log(`${title}: ${entries.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
};
