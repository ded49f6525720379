// Before the first paint: without a choice of their own, people get what their device prefers.
if (!document.documentElement.dataset.bsTheme) {
  document.documentElement.dataset.bsTheme =
    matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
