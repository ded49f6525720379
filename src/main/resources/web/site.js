// Small comforts. Every page works without them.

const on = (type, selector, act) =>
  document.addEventListener(type, (event) => {
    const target = event.target instanceof Element ? event.target.closest(selector) : null;
    if (target) act(target, event);
  });

// <button data-copy="text" data-copied="Copied">
on("click", "[data-copy]", async (button) => {
  const words = button.querySelector("span") ?? button;
  const before = words.textContent;
  await navigator.clipboard.writeText(button.dataset.copy);
  words.textContent = button.dataset.copied;
  button.classList.add("is-copied");
  setTimeout(() => {
    words.textContent = before;
    button.classList.remove("is-copied");
  }, 2000);
});

// <a href="#id" data-opens="id"> ... <dialog id="id"><a data-closes>
on("click", "[data-opens]", (link, event) => {
  event.preventDefault();
  document.getElementById(link.dataset.opens)?.showModal();
});
on("click", "[data-closes]", (link, event) => {
  const dialog = link.closest("dialog");
  if (!dialog) return;
  event.preventDefault();
  dialog.close();
});
on("click", "dialog", (dialog, event) => {
  if (event.target === dialog) dialog.close();
});
document.querySelectorAll('dialog[data-open="true"]').forEach((dialog) => dialog.showModal());

// <a href="page" data-modal>: the form of that page, opened over this one in <dialog id="modal">. It stays there as typed
// until another one is asked for; what is refused comes back into it.
const modal = document.getElementById("modal");
const openModal = async (href) => {
  if (modal.dataset.from !== href) {
    await htmx.ajax("GET", href, { target: "#modal", select: "#modal-form", swap: "innerHTML" });
    modal.dataset.from = href;
  }
  if (!modal.querySelector("form")) {
    location.assign(href);
    return;
  }
  modal.showModal();
};
on("click", "[data-modal]", (link, event) => {
  if (!modal || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openModal(link.href);
});
// Enter in the search looks for somebody; it is found already
on("keydown", "#modal-form [type=search]", (input, event) => {
  if (event.key === "Enter") event.preventDefault();
});
if (modal?.dataset.loads) {
  openModal(new URL(modal.dataset.loads, location.href).href);
  history.replaceState(null, "", location.pathname);
}
document.addEventListener("htmx:beforeSwap", (event) => {
  const refused = [403, 409].includes(event.detail.xhr.status) && event.detail.target.id === "modal-form";
  if (!refused) return;
  event.detail.shouldSwap = true;
  event.detail.isError = false;
});
document.addEventListener("htmx:afterSettle", (event) => {
  const form = event.target.closest?.("#modal-form");
  if (form && event.detail.requestConfig.verb === "post" && event.target === form) {
    (form.querySelector("[data-focus], .is-invalid, [role=alert] a") ?? form.querySelector("[autofocus], input:checked"))?.focus();
  }
});

// The summary of problems says which field each is about
document.querySelectorAll("[data-names-fields] a").forEach((link) => {
  const label = document.querySelector(`label[for="${CSS.escape(link.hash.slice(1))}"]`);
  if (label) link.textContent = `${label.textContent.trim()}: ${link.textContent}`;
});

// <button data-toggles="menu" aria-expanded="false">
on("click", "[data-toggles]", (button) => {
  const open = document.getElementById(button.dataset.toggles).classList.toggle("show");
  button.setAttribute("aria-expanded", String(open));
});

// A form is sent once. Its buttons come back when the page does.
on("submit", "form", (form, event) => {
  if (form.method !== "post" || event.defaultPrevented || event.submitter?.formTarget) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  setTimeout(() => form.querySelectorAll("button").forEach((button) => (button.disabled = true)));
});
window.addEventListener("pageshow", () =>
  document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll("button").forEach((button) => (button.disabled = false));
  }),
);
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("form[data-sent]");
  if (!form) return;
  delete form.dataset.sent;
  form.querySelectorAll("button").forEach((button) => (button.disabled = false));
});

// <select data-submits>: a filter acts when chosen
on("change", "[data-submits]", (field) => field.form.requestSubmit());

// Light and dark without a reload. The server reads the same cookie.
on("submit", "[data-theme-switch]", (form, event) => {
  event.preventDefault();
  delete form.dataset.sent;
  const theme = document.documentElement.dataset.bsTheme === "dark" ? "light" : "dark";
  document.documentElement.dataset.bsTheme = theme;
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax${secure}`;
});

// Puts the usual dots into a document, postal code or phone once its field is left, or a browser filled it in. Never
// while somebody types, pastes or deletes: the caret, the selection and undo stay theirs. What has another shape, or
// another country, is left as it is. data-mask="tax-id", "postal-code" or "phone"
const groups = {
  "tax-id": [
    [/^(\d{3})(\d{3})(\d{3})(\d{2})$/, "$1.$2.$3-$4"],
    [/^([A-Z\d]{2})([A-Z\d]{3})([A-Z\d]{3})([A-Z\d]{4})(\d{2})$/, "$1.$2.$3/$4-$5"],
  ],
  "postal-code": [[/^(\d{5})(\d{3})$/, "$1-$2"]],
  phone: [
    [/^(\d{2})(9\d{4})(\d{4})$/, "($1) $2-$3"],
    [/^(\d{2})([2-5]\d{3})(\d{4})$/, "($1) $2-$3"],
  ],
};
// The country chosen beside the field: payer.tax_id goes by payer.country. Without one it is Brazil's form that fits.
const isAbroad = (input) => {
  const group = input.name.slice(0, input.name.lastIndexOf(".") + 1);
  const country = input.form?.elements[`${group}country`];
  return Boolean(country?.value) && country.value !== "BR";
};
const putDots = (input) => {
  const plain = input.value.normalize("NFKC");
  const bare = plain.replace(/[\s./()‐-―-]/g, "").toUpperCase();
  const match = (groups[input.dataset.mask] ?? []).find(([shape]) => shape.test(bare));
  if (!match || isAbroad(input) || plain.trim().startsWith("+")) return;
  const dotted = bare.replace(match[0], match[1]);
  if (dotted !== input.value) input.value = dotted;
};
on("focusout", "[data-mask]", putDots);
on("change", "[data-mask]", putDots);

// Ctrl-K: the search; arrows walk through what it found, Enter in the words opens the first
const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
document.querySelectorAll(".search-open kbd").forEach((key) => {
  if (isMac) key.textContent = "⌘K";
});
document.addEventListener("keydown", (event) => {
  const search = document.getElementById("search");
  if (!search || event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  if (!document.querySelector("dialog[open]")) search.showModal();
  search.querySelector("input").select();
});
on("keydown", ".search", (search, event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [search.querySelector("input"), ...search.querySelectorAll(".search-hit")];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
});
on("submit", ".search-form", (form, event) => {
  const first = form.closest(".search").querySelector(".search-hit");
  if (!first || !form.elements.q.value) return;
  event.preventDefault();
  first.click();
});

// <input type="color" data-mirrors="id">: the same colour as in the text input beside it
on("input", "[data-mirrors]", (picker) => {
  const text = document.getElementById(picker.dataset.mirrors);
  text.value = picker.value;
  text.dispatchEvent(new Event("input", { bubbles: true }));
});
document.querySelectorAll("[data-mirrors]").forEach((picker) => {
  const text = document.getElementById(picker.dataset.mirrors);
  text.addEventListener("input", () => {
    if (/^#[0-9a-f]{6}$/i.test(text.value)) picker.value = text.value;
  });
});

// <input type="file" data-too-large="text">: told before it is sent, so that nothing typed is lost
const MOST_MEBIBYTES = 25;
on("change", "[data-too-large]", (input) => {
  const large = [...input.files].some((file) => file.size > MOST_MEBIBYTES * 1024 * 1024);
  input.setCustomValidity(large ? input.dataset.tooLarge : "");
  input.reportValidity();
});

// <form data-previews="frame">: shown in that frame as typed, a moment after each change. A fresh frame each time,
// because one that is sent anew would fill the browser's history.
let typing;
on("input", "form[data-previews]", (form) => {
  clearTimeout(typing);
  typing = setTimeout(() => preview(form), 500);
});
const preview = (form) => {
  const id = form.dataset.previews;
  const shown = document.getElementById(id);
  const button = form.querySelector("[data-preview]");
  shown.parentElement.querySelectorAll("iframe + iframe").forEach((late) => late.remove());
  const fresh = shown.cloneNode();
  fresh.removeAttribute("src");
  fresh.removeAttribute("id");
  fresh.name = `${id}-${Date.now()}`;
  shown.after(fresh);
  fresh.addEventListener("load", () => {
    shown.remove();
    fresh.id = id;
  });
  button.formTarget = fresh.name;
  form.requestSubmit(button);
};
document.querySelectorAll('form[data-unsaved="true"]').forEach(preview);

// <button data-inserts="text">: puts it where the cursor was
let cursor;
on("focusin", "form[data-previews] :is(input, textarea)", (field) => (cursor = field));
on("click", "[data-inserts]", (button) => {
  const field = cursor?.isConnected ? cursor : button.form.elements.namedItem("body");
  field.setRangeText(button.dataset.inserts, field.selectionStart, field.selectionEnd, "end");
  field.focus();
  field.dispatchEvent(new Event("input", { bubbles: true }));
});

// <details data-menu>: closes when somebody looks elsewhere
document.addEventListener("click", (event) => {
  document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
    if (!menu.contains(event.target) || event.target.closest(".dropdown-item")) menu.open = false;
  });
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" ? document.querySelector("details[data-menu][open]") : null;
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// <a data-key="ArrowRight">: from lesson to lesson by the keyboard, except while typing
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  document.querySelector(`a[data-key="${CSS.escape(event.key)}"]`)?.click();
});

// Choosing several rows of a list: the box in the head picks all, and the bar says how many
const picked = (form) => [...document.querySelectorAll(`input[type=checkbox][form="${form}"]`)];
const count = (form) => {
  const all = picked(form);
  const chosen = all.filter((box) => box.checked).length;
  const head = document.querySelector(`[data-picks="${form}"]`);
  head.checked = chosen > 0 && chosen === all.length;
  head.indeterminate = chosen > 0 && chosen < all.length;
  const words = document.querySelector(`[data-counts="${form}"]`);
  words.dataset.count = chosen;
};
on("change", "[data-picks]", (head) => {
  picked(head.dataset.picks).forEach((box) => (box.checked = head.checked));
  count(head.dataset.picks);
});
on("change", "td.pick input[form]", (box) => count(box.getAttribute("form")));

// <div data-failed="Could not save" hx-post="...">: what goes wrong while saving along the way is said beside it
for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  on(failure, "[data-failed]", (place) => (place.textContent = place.dataset.failed));
}

// What the drawer was asked for has come: the answer is where a keyboard, or a screen reader, goes on
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id === "explain-body") event.target.querySelector("h2")?.focus();
});
