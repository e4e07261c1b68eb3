package io.recourse.measurement;

import io.recourse.contract.RegisterFixture;
import io.recourse.contract.service.BoughtService;
import io.recourse.measurement.imports.ImportFixture;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A new service and a new source that tells about it, for each test of what is told. */
public abstract class MeasuredService {

    @Autowired
    protected ImportFixture fixture;

    @Autowired
    protected RegisterFixture register;

    protected MeasurementSource source;
    protected BoughtService service;

    /** Takes others, as each test does before it begins. */
    @BeforeEach
    protected void begin() {
        source = fixture.source();
        service = register.service();
    }
}
