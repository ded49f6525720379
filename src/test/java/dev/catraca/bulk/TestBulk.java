package dev.catraca.bulk;

import org.springframework.stereotype.Component;

/** Works off the runs of the current organization, as the scheduler would. */
@Component
public class TestBulk {

    private final BulkJob job;

    TestBulk(BulkJob job) {
        this.job = job;
    }

    public void workOff() {
        while (job.run().isPresent()) {
            // a turn of the job ends after some seconds
        }
    }
}
