// First in the body, before anything of it is drawn: tells GOV.UK Frontend's styles that its script will run.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("govuk-frontend-supported");
