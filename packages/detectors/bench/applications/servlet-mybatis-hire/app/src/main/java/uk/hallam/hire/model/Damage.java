package uk.hallam.hire.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Date;

/** A damage that was found when a machine came back. */
public class Damage implements Serializable {
    private static final long serialVersionUID = 1L;

    private long id;
    private long rentalId;
    private String description;
    private String reportedBy;
    private BigDecimal estimate;
    private Date reportedOn;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getRentalId() {
        return rentalId;
    }

    public void setRentalId(long rentalId) {
        this.rentalId = rentalId;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getReportedBy() {
        return reportedBy;
    }

    public void setReportedBy(String reportedBy) {
        this.reportedBy = reportedBy;
    }

    public BigDecimal getEstimate() {
        return estimate;
    }

    public void setEstimate(BigDecimal estimate) {
        this.estimate = estimate;
    }

    public Date getReportedOn() {
        return reportedOn;
    }

    public void setReportedOn(Date reportedOn) {
        this.reportedOn = reportedOn;
    }
}
