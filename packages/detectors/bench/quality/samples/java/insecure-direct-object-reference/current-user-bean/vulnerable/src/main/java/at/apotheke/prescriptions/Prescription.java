package at.apotheke.prescriptions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Prescription {
    @Id
    private Long id;

    private long patient;
    private String substance;
    private boolean isToBeRenewed;

    public Long getId() {
        return id;
    }

    public String getSubstance() {
        return substance;
    }

    public String leaflet() {
        return "Prescribed for you: " + substance;
    }

    public void askForRenewal() {
        isToBeRenewed = true;
    }

    public boolean isToBeRenewed() {
        return isToBeRenewed;
    }
}
