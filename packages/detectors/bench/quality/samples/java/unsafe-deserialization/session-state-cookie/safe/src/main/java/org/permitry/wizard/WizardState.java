package org.permitry.wizard;

import java.io.Serializable;

public class WizardState implements Serializable {

    private static final long serialVersionUID = 4L;

    private final int step;
    private final String district;

    public WizardState(int step, String district) {
        this.step = step;
        this.district = district;
    }

    public int getStep() {
        return step;
    }

    public String getDistrict() {
        return district;
    }

    public WizardState next(String district) {
        return new WizardState(Math.min(step + 1, 5), district);
    }
}
