/** `npm pack` in the root would pack the whole project with the page's packages, which is not what anybody wants. */
console.error(
  "The package is made of dist-package/: run npm run package, which builds that folder and packs it.",
);
process.exit(1);
