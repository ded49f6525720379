package dev.catraca.sample;

import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.OrderFilter;
import dev.catraca.orders.OrderState;
import dev.catraca.services.ServiceFilter;
import dev.catraca.services.ServiceInstance;
import dev.catraca.services.ServiceState;
import java.util.List;

/** What the staff did in the last days with what runs: services halted, ended and shared, an order called off. */
final class Endings {

    private static final int MANY = 100;

    private final Story story;

    Endings(Story story) {
        this.story = story;
    }

    void plan() {
        story.agenda().on(story.last().minusDays(1), this::services);
        story.agenda().on(story.last().minusDays(1), this::cancelOne);
    }

    private void services() {
        var running = running();
        if (running.size() < 4) {
            return;
        }
        var desk = story.desk().services();
        story.as(story.team().admin(), () -> {
            desk.suspend(
                    running.get(0).id(), "Site fora do ar a pedido do cliente, até a nova identidade ficar pronta");
            desk.terminate(running.get(1).id(), "Levou o site para outro lugar");
            desk.share(running.get(2).id(), otherThan(running.get(2)));
            desk.share(running.get(3).id(), otherThan(running.get(3)));
        });
    }

    private List<ServiceInstance> running() {
        var filter = new ServiceFilter(null, null, null, ServiceState.ACTIVE);
        return story.desk().services().list(filter, new PageRequest(MANY, null)).rows();
    }

    private CustomerId otherThan(ServiceInstance service) {
        return running().stream()
                .map(ServiceInstance::customer)
                .filter(customer -> !customer.equals(service.customer()))
                .findFirst()
                .orElseThrow();
    }

    private void cancelOne() {
        var filter = new OrderFilter(null, OrderState.ACTIVE, null);
        story.desk().orders().list(filter, new PageRequest(MANY, null)).rows().stream()
                .filter(order -> !order.recurrence().isOneTime())
                .skip(2)
                .findFirst()
                .ifPresent(order -> story.as(
                        story.team().support(),
                        () -> story.desk()
                                .orders()
                                .cancel(order.id(), "Vai viajar por um ano; volta quando retornar")));
    }
}
