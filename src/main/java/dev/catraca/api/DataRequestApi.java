package dev.catraca.api;

import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;

import dev.catraca.api.http.Created;
import dev.catraca.customers.CustomerId;
import dev.catraca.datarequests.DataRequests;
import dev.catraca.identity.Needs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks a customer for their own data, by a link in a mail; asked again, the earlier link dies. */
@RestController
@RequestMapping("/api/v1/customers/{id}/data-requests")
class DataRequestApi {

    private final DataRequests requests;

    DataRequestApi(DataRequests requests) {
        this.requests = requests;
    }

    @PostMapping
    @Needs(CUSTOMERS_WRITE)
    ResponseEntity<DataRequestView> send(@PathVariable CustomerId id) {
        return Created.at("/customers/" + id, DataRequestView.of(requests.send(id)));
    }
}
