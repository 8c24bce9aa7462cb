package com.quillpost.account;

public interface AccountMailer {

    void sendResetLink(String address, String link);
}
