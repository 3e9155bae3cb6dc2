// GOV.UK Frontend's components: character counts, error summary, banners, buttons that are pressed once.
import { initAll } from "./lib/govuk-frontend.min.js";
initAll();
