/**
 * Whether a version of Node is one that a package asks for, as far as packages ask: alternatives between `||`, each a
 * `^` (the same major, at least), `>=` (at least), a bare version (the same, as far as it is written) or `*`.
 * @param {string} asked
 * @param {string} version
 */
export function supportsNode(asked, version) {
  const actual = version.split('.').map(Number);
  return asked.split('||').some(alternative => {
    const [, sign, written = ''] = /^\s*(\^|>=|)\s*([\d.*]+)\s*$/.exec(alternative) ?? [];
    if (written === '*') return true;
    const wanted = written.split('.').map(Number);
    const difference = wanted.map((part, index) => (actual[index] ?? 0) - part).find(part => part !== 0);
    if (sign === '>=') return (difference ?? 0) >= 0;
    if (sign === '^') return actual[0] === wanted[0] && (difference ?? 0) >= 0;
    return sign === '' && difference === undefined;
  });
}
