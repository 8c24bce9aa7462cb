package uk.hallam.hire.model;

import java.io.Serializable;
import java.util.Set;

/** Somebody who works at a depot. */
public class StaffUser implements Serializable {
    private static final long serialVersionUID = 1L;

    private String uid;
    private String displayName;
    private String mail;
    private long depotId;
    private Set<String> roles;

    public String getUid() {
        return uid;
    }

    public void setUid(String uid) {
        this.uid = uid;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public long getDepotId() {
        return depotId;
    }

    public void setDepotId(long depotId) {
        this.depotId = depotId;
    }

    public Set<String> getRoles() {
        return roles;
    }

    public void setRoles(Set<String> roles) {
        this.roles = roles;
    }
}
