package uk.hallam.hire.model;

import java.io.Serializable;
import java.util.List;

/** An order of parts, as suppliers send it. */
public class SupplierOrder implements Serializable {
    private static final long serialVersionUID = 1L;

    private String supplier;
    private String number;
    private List<PriceLine> lines;

    public String getSupplier() {
        return supplier;
    }

    public void setSupplier(String supplier) {
        this.supplier = supplier;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public List<PriceLine> getLines() {
        return lines;
    }

    public void setLines(List<PriceLine> lines) {
        this.lines = lines;
    }
}
