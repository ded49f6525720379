package dev.catraca.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.catraca.api.json.Default;

/** Whether an invoice is mailed to the customer when it is issued. */
record IssuanceBody(@JsonProperty("notify") @Default("true") boolean notifyCustomer) {}
