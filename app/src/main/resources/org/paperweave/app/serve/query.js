// The query page: an editor over /sparql, with the questions of the catalogue as examples.
(async () => {
  const examples = await (await fetch("/assets/examples.json")).json();
  const yasgui = new Yasgui(document.getElementById("yasgui"), {
    requestConfig: { endpoint: new URL("/sparql", location.href).href },
    copyEndpointOnNewTab: true,
    persistenceId: null,
    endpointCatalogueOptions: { getData: () => [] },
  });
  const show = (name) => {
    if (!examples[name]) return;
    const tab = yasgui.getTab();
    tab.setQuery(examples[name].sparql);
    tab.setName(name);
    tab.query();
  };
  const select = document.getElementById("examples");
  select.addEventListener("change", () => show(select.value));
  const wanted = new URLSearchParams(location.search).get("example");
  if (wanted) {
    select.value = wanted;
    show(wanted);
  }
})();
