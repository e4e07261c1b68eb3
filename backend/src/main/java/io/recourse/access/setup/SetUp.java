package io.recourse.access.setup;

import io.recourse.access.AsSystem;
import io.recourse.access.Organisation;
import io.recourse.access.OrganisationService;
import io.recourse.access.user.Identities;
import io.recourse.access.user.UserData;
import io.recourse.access.user.UserService;
import io.recourse.text.Conflict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first administrator and the organisation, in one transaction. */
@Component
class SetUp {

    private final Identities identities;
    private final UserService users;
    private final OrganisationService organisations;
    private final SetUpKey key;

    SetUp(Identities identities, UserService users, OrganisationService organisations, SetUpKey key) {
        this.identities = identities;
        this.users = users;
        this.organisations = organisations;
        this.key = key;
    }

    /** Throws InvalidInput; throws Conflict if there is an administrator already. */
    @Transactional
    public void complete(Organisation organisation, UserData administrator, String password) {
        if (!identities.lockAndLackAdministrator()) {
            throw new Conflict("setUp.done");
        }
        AsSystem.run("set-up", () -> {
            organisations.save(organisation);
            users.create(administrator, password);
        });
        key.spend();
    }
}
