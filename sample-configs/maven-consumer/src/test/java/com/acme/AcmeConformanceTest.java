package com.acme;

import org.cloudspeaker.conformance.junit.CertifyTarget;

@CertifyTarget("acme.yaml")
class AcmeConformanceTest {}
