// A Rolldown plugin: finds what an entry imports statically, at any depth, so that it can be put into one script.

/**
 * @param {string} entry id of the module
 * @param {Set<string>} found is filled with the ids
 * @returns {import('rolldown').Plugin}
 */
export const staticImports = (entry, found) => ({
  name: 'static-imports',
  buildEnd() {
    const visit = (/** @type {string} */ id) => {
      if (found.has(id)) return;
      found.add(id);
      this.getModuleInfo(id)?.importedIds.forEach(visit);
    };
    visit(entry);
  },
});

/**
 * An option for `codeSplitting`: all of that is one chunk, whoever else shares it.
 * @param {Set<string>} found
 */
export const inOneChunk = (found) => ({
  groups: [{ name: 'first', test: (/** @type {string} */ id) => found.has(id) }],
});
