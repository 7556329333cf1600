{
    let mut authorization =
        reqwest::header::HeaderValue::try_from(format!("Basic {}", target.api_key))?;
    authorization.set_sensitive(true);
    let headers = [(reqwest::header::AUTHORIZATION, authorization)];
    let mut http = reqwest::Client::builder()
        .default_headers(reqwest::header::HeaderMap::from_iter(headers))
        .connect_timeout(std::time::Duration::from_secs(5))
        .timeout(std::time::Duration::from_secs(30))
        .redirect(reqwest::redirect::Policy::none());
    if target.is_http2 {
        http = http.http2_prior_knowledge();
    }
    http.build()?
}
